#ifndef PERCH_TOML_NODES_H
#define PERCH_TOML_NODES_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// A thin C face over toml++: one TOML text in, a flat run of nodes out, each with its place in the
// text. The nodes stand in the order of the text. A table or an array is its own node, then its
// values; `end` is the index just past a value's last node.

enum perch_toml_kind {
  PERCH_TOML_BOOL = 0,     // integer, 0 or 1
  PERCH_TOML_INTEGER = 1,  // integer
  PERCH_TOML_REAL = 2,     // real
  PERCH_TOML_TEXT = 3,     // text, count bytes of UTF-8, escapes resolved
  PERCH_TOML_DATE = 4,     // integer: year * 10000 + month * 100 + day
  PERCH_TOML_TIME = 5,     // a time of day, with or without a date: no value is given
  PERCH_TOML_ARRAY = 6,    // its values follow, as far as they are not nested absurdly deep
  PERCH_TOML_TABLE = 7,    // likewise
};

typedef struct {
  uint32_t kind;
  uint32_t end;
  // Of the name, or of the value where it has none: from 1, columns in characters.
  uint32_t line;
  uint32_t column;
  // The name in its table, UTF-8; NULL in an array and of the whole text.
  const char *name;
  size_t name_count;
  size_t count;
  union {
    const char *text;
    int64_t integer;
    double real;
  } value;
} perch_toml_node;

typedef struct perch_toml_text perch_toml_text;

// Reads `length` bytes as one TOML text, up to the first mistake. NULL without memory.
//
// Each byte may nest one table deeper, and the reader recurses: limit the length.
perch_toml_text *perch_toml_read(const char *bytes, size_t length);
void perch_toml_close(perch_toml_text *text);

// What is wrong, in English, and where; NULL where nothing is.
const char *perch_toml_mistake(const perch_toml_text *text, uint32_t *line, uint32_t *column);

// All nodes, the first being the table that is the whole text; none where there is a mistake.
// They hold until the text is closed.
const perch_toml_node *perch_toml_nodes(const perch_toml_text *text, size_t *count);

#ifdef __cplusplus
}
#endif

#endif
