#include "simdjson_lines.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <string_view>
#include <vector>

#include <simdjson.h>

using simdjson::dom::element;
using simdjson::dom::element_type;

struct perch_json_reader {
  simdjson::dom::parser parser;
  std::vector<perch_json_node> nodes;
  std::vector<std::string_view> keys;
};

namespace {

struct refused {
  int problem;
};

// Below this a quadratic look is quicker than a sort.
constexpr size_t few_keys = 16;

void refuse_duplicates(std::vector<std::string_view> &keys, size_t from) {
  const size_t count = keys.size() - from;
  if (count <= few_keys) {
    for (size_t i = from; i < keys.size(); i++)
      for (size_t j = from; j < i; j++)
        if (keys[i] == keys[j]) throw refused{PERCH_JSON_DUPLICATE_KEY};
  } else {
    std::sort(keys.begin() + from, keys.end());
    if (std::adjacent_find(keys.begin() + from, keys.end()) != keys.end())
      throw refused{PERCH_JSON_DUPLICATE_KEY};
  }
}

void put_text(perch_json_reader &reader, std::string_view text) {
  perch_json_node node{};
  node.kind = PERCH_JSON_TEXT;
  node.end = uint32_t(reader.nodes.size() + 1);
  node.count = text.size();
  node.value.text = text.data();
  reader.nodes.push_back(node);
}

void put_number(perch_json_reader &reader, uint32_t kind, int64_t integer, double real) {
  perch_json_node node{};
  node.kind = kind;
  node.end = uint32_t(reader.nodes.size() + 1);
  if (kind == PERCH_JSON_REAL) node.value.real = real; else node.value.integer = integer;
  reader.nodes.push_back(node);
}

void put(perch_json_reader &reader, element value, uint32_t depth_left, bool unique_keys) {
  const size_t here = reader.nodes.size();
  switch (value.type()) {
    case element_type::NULL_VALUE: put_number(reader, PERCH_JSON_NULL, 0, 0); return;
    case element_type::BOOL:
      put_number(reader, value.get_bool().value_unsafe() ? PERCH_JSON_TRUE : PERCH_JSON_FALSE, 0, 0);
      return;
    case element_type::INT64:
      put_number(reader, PERCH_JSON_INTEGER, value.get_int64().value_unsafe(), 0);
      return;
    case element_type::UINT64:
      put_number(reader, PERCH_JSON_UNSIGNED, int64_t(value.get_uint64().value_unsafe()), 0);
      return;
    case element_type::DOUBLE:
      put_number(reader, PERCH_JSON_REAL, 0, value.get_double().value_unsafe());
      return;
    case element_type::STRING: put_text(reader, value.get_string().value_unsafe()); return;
    case element_type::ARRAY: {
      if (depth_left == 0) throw refused{PERCH_JSON_TOO_DEEP};
      put_number(reader, PERCH_JSON_ARRAY, 0, 0);
      uint64_t count = 0;
      for (element child : value.get_array().value_unsafe()) {
        put(reader, child, depth_left - 1, unique_keys);
        count++;
      }
      reader.nodes[here].count = count;
      reader.nodes[here].end = uint32_t(reader.nodes.size());
      return;
    }
    case element_type::OBJECT: {
      if (depth_left == 0) throw refused{PERCH_JSON_TOO_DEEP};
      put_number(reader, PERCH_JSON_OBJECT, 0, 0);
      uint64_t count = 0;
      const size_t first_key = reader.keys.size();
      for (auto member : value.get_object().value_unsafe()) {
        put_text(reader, member.key);
        put(reader, member.value, depth_left - 1, unique_keys);
        count++;
      }
      if (unique_keys && count > 1) {
        for (size_t i = here + 1; i < reader.nodes.size(); i = reader.nodes[i + 1].end)
          reader.keys.emplace_back(reader.nodes[i].value.text, size_t(reader.nodes[i].count));
        refuse_duplicates(reader.keys, first_key);
        reader.keys.resize(first_key);
      }
      reader.nodes[here].count = count;
      reader.nodes[here].end = uint32_t(reader.nodes.size());
      return;
    }
  }
}

int problem_of(simdjson::error_code error) {
  switch (error) {
    case simdjson::SUCCESS: return PERCH_JSON_OK;
    case simdjson::UTF8_ERROR: return PERCH_JSON_BAD_UTF8;
    case simdjson::DEPTH_ERROR: return PERCH_JSON_TOO_DEEP;
    case simdjson::MEMALLOC: return PERCH_JSON_NO_MEMORY;
    case simdjson::NUMBER_ERROR: return PERCH_JSON_BAD_NUMBER;
    case simdjson::STRING_ERROR:
    case simdjson::UNESCAPED_CHARS: return PERCH_JSON_BAD_STRING;
    default: return PERCH_JSON_SYNTAX;
  }
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

size_t skip_space(const char *bytes, size_t length, size_t at) {
  while (at < length && is_space(bytes[at])) at++;
  return at;
}

// From an opening quote to just behind the closing one; length where it never closes.
size_t skip_string(const char *bytes, size_t length, size_t at) {
  at++;
  while (at < length) {
    const char *quote = static_cast<const char *>(std::memchr(bytes + at, '"', length - at));
    if (!quote) return length;
    size_t close = size_t(quote - bytes), slashes = 0;
    while (close > slashes && bytes[close - 1 - slashes] == '\\') slashes++;
    at = close + 1;
    if (slashes % 2 == 0) return at;
  }
  return length;
}

// The bytes at which stepping over a value has to look, marked; all others are passed by.
struct marks {
  bool is[256] = {};
  constexpr marks() {
    for (unsigned char c : {'"', '{', '}', '[', ']', ','}) is[c] = true;
  }
};
constexpr marks marked;

}  // namespace

size_t perch_json_count_lines(const char *bytes, size_t length) {
  // Of so many a byte can hold the sum, and sixteen sums are made at once.
  constexpr size_t stretch = 240;
  size_t total = 0, at = 0;
  for (; at + stretch <= length; at += stretch) {
    uint8_t few = 0;
    for (size_t i = 0; i < stretch; i++) few += bytes[at + i] == '\n';
    total += few;
  }
  for (; at < length; at++) total += bytes[at] == '\n';
  return total;
}

perch_json_reader *perch_json_open(void) { return new (std::nothrow) perch_json_reader; }

void perch_json_close(perch_json_reader *reader) { delete reader; }

int perch_json_read(perch_json_reader *reader, const char *bytes, size_t length, size_t readable,
                    uint32_t max_depth, int unique_keys, const perch_json_node **nodes, size_t *count) {
  try {
    reader->nodes.clear();
    reader->keys.clear();
    const bool must_copy = readable < length + simdjson::SIMDJSON_PADDING;
    element root;
    const auto error =
        reader->parser.parse(reinterpret_cast<const uint8_t *>(bytes), length, must_copy).get(root);
    if (error) return problem_of(error);
    put(*reader, root, max_depth, unique_keys != 0);
    *nodes = reader->nodes.data();
    *count = reader->nodes.size();
    return PERCH_JSON_OK;
  } catch (const refused &why) {
    return why.problem;
  } catch (const std::bad_alloc &) {
    return PERCH_JSON_NO_MEMORY;
  }
}

int perch_json_next_element(const char *bytes, size_t length, size_t *position, size_t *start,
                            size_t *end) {
  size_t at = skip_space(bytes, length, *position);
  if (at < length && bytes[at] == ',') at = skip_space(bytes, length, at + 1);
  if (at >= length) return -1;
  if (bytes[at] == ']') {
    *position = at + 1;
    return 0;
  }
  *start = at;
  size_t depth = 0;
  while (at < length) {
    while (at < length && !marked.is[static_cast<unsigned char>(bytes[at])]) at++;
    if (at >= length) break;
    switch (bytes[at]) {
      case '"': at = skip_string(bytes, length, at); continue;
      case '{':
      case '[': depth++; break;
      case '}':
      case ']':
        if (depth == 0) {
          // A bracket where an element should start would never be stepped over.
          if (at == *start) return -2;
          *end = at;
          *position = at;
          return 1;
        }
        if (--depth == 0) {
          *end = *position = at + 1;
          return 1;
        }
        break;
      case ',':
        if (depth == 0) {
          *end = *position = at;
          return at > *start ? 1 : -2;
        }
        break;
      default: break;
    }
    at++;
  }
  return -1;
}
