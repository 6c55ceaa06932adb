#ifndef PERCH_SIMDJSON_LINES_H
#define PERCH_SIMDJSON_LINES_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// A thin C face over simdjson's DOM: one JSON text in, a flat run of nodes out.
//
// The nodes stand in document order. An object is its own node, then a text node and a value for
// each member; an array is its own node, then its values. `end` is the index just past a value's
// last node, so a reader steps over what it does not want without looking at it.

enum perch_json_kind {
  PERCH_JSON_NULL = 0,
  PERCH_JSON_FALSE = 1,
  PERCH_JSON_TRUE = 2,
  PERCH_JSON_INTEGER = 3,   // integer
  PERCH_JSON_UNSIGNED = 4,  // integer, its bits a uint64_t above INT64_MAX
  PERCH_JSON_REAL = 5,      // real
  PERCH_JSON_TEXT = 6,      // text, count bytes of UTF-8, escapes resolved
  PERCH_JSON_ARRAY = 7,     // count values
  PERCH_JSON_OBJECT = 8,    // count members
};

typedef struct {
  uint32_t kind;
  uint32_t end;
  uint64_t count;
  union {
    const char *text;
    int64_t integer;
    double real;
  } value;
} perch_json_node;

// What can be wrong with a JSON text; 0 is success.
enum perch_json_problem {
  PERCH_JSON_OK = 0,
  PERCH_JSON_SYNTAX = 1,
  PERCH_JSON_BAD_UTF8 = 2,
  PERCH_JSON_TOO_DEEP = 3,
  PERCH_JSON_DUPLICATE_KEY = 4,
  PERCH_JSON_NO_MEMORY = 5,
  PERCH_JSON_BAD_NUMBER = 6,
  PERCH_JSON_BAD_STRING = 7,
};

typedef struct perch_json_reader perch_json_reader;

// A reader keeps its buffers from call to call. Not to be shared between threads.
perch_json_reader *perch_json_open(void);
void perch_json_close(perch_json_reader *reader);

// Reads `length` bytes as one strict JSON text. `readable` is how many bytes from `bytes` on may
// be touched: where it is less than length + 64, simdjson's padding, the text is copied first.
// Nesting above `max_depth` containers and, when `unique_keys` is not 0, a key that stands twice in one object are refused.
// On success `*nodes` points at `*count` nodes that live until the next read or close.
int perch_json_read(perch_json_reader *reader, const char *bytes, size_t length, size_t readable,
                    uint32_t max_depth, int unique_keys, const perch_json_node **nodes, size_t *count);

// Steps through the elements of a large top-level array without parsing them.
// `*position` starts just after the '['. Returns 1 and the element's [start, end) and moves
// `*position` behind it; 0 at the closing ']' (`*position` is behind it); -1 when the bytes end
// before the element does; -2 when something stands where an element cannot.
int perch_json_next_element(const char *bytes, size_t length, size_t *position, size_t *start,
                            size_t *end);

// How many bytes from the start on may stand in a JSON string as they are: up to the first quote,
// backslash or control character.
size_t perch_json_plain_run(const uint8_t *bytes, size_t length);

// How many line breaks there are.
size_t perch_json_count_lines(const char *bytes, size_t length);

#ifdef __cplusplus
}
#endif

#endif
