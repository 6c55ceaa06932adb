#ifndef PERCH_NCURSES_SHIM_H
#define PERCH_NCURSES_SHIM_H

// Without this the wide-character calls do not exist for Swift.
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <wchar.h>

// Swift sees neither macros with casts, such as A_BOLD, nor variadic functions, such as tiparm.

static inline attr_t perch_bold(void) { return A_BOLD; }
static inline attr_t perch_dim(void) { return A_DIM; }
static inline attr_t perch_underline(void) { return A_UNDERLINE; }
static inline attr_t perch_reverse(void) { return A_REVERSE; }
static inline attr_t perch_italic(void) { return A_ITALIC; }

// COLORS is a variable that Swift takes for shared mutable state.
static inline int perch_colours(void) { return has_colors() ? COLORS : 0; }

// wcwidth is declared only for X/Open sources, which Swift's importer does not ask for.
extern int wcwidth(wchar_t);
static inline int perch_width(wchar_t c) { return wcwidth(c); }

// Linux's file in memory: declared only for GNU sources, as above.
extern int memfd_create(const char *, unsigned int);
static inline int perch_memory_file(const char *name) {
  return memfd_create(name, 1U /* MFD_CLOEXEC */);
}

// A terminfo string, or NULL: tigetstr says (char *)-1 for "not a string".
static inline const char *perch_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

// A terminfo string with its one or two numbers filled in; valid until the next call.
static inline const char *perch_fill(const char *capability, int first, int second) {
  return tiparm(capability, first, second);
}

// One cell: a base and its marks, ended by 0.
static inline cchar_t perch_cell(const wchar_t *text, attr_t attributes, short pair) {
  cchar_t cell = {0};
  setcchar(&cell, text, attributes, pair, NULL);
  return cell;
}

// One cell with a base alone, without an array for it.
static inline cchar_t perch_plain_cell(wchar_t base, attr_t attributes, short pair) {
  const wchar_t text[2] = {base, 0};
  return perch_cell(text, attributes, pair);
}

#endif
