#include "simdjson_lines.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <string_view>
#include <vector>

#include <simdjson.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

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

// What stepping over a value has to look at in 64 bytes, a bit for each.
struct block {
  uint64_t quotes = 0, slashes = 0, opening = 0, closing = 0, commas = 0;
};

#ifdef __SSE2__
uint64_t bits(__m128i hits) { return uint32_t(_mm_movemask_epi8(hits)); }

block look(const char *bytes) {
  block all;
  for (int lane = 0; lane < 4; lane++) {
    const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + 16 * lane));
    // Brackets and braces differ in one bit.
    const __m128i folded = _mm_or_si128(v, _mm_set1_epi8(0x20));
    all.quotes |= bits(_mm_cmpeq_epi8(v, _mm_set1_epi8('"'))) << (16 * lane);
    all.slashes |= bits(_mm_cmpeq_epi8(v, _mm_set1_epi8('\\'))) << (16 * lane);
    all.opening |= bits(_mm_cmpeq_epi8(folded, _mm_set1_epi8('{'))) << (16 * lane);
    all.closing |= bits(_mm_cmpeq_epi8(folded, _mm_set1_epi8('}'))) << (16 * lane);
    all.commas |= bits(_mm_cmpeq_epi8(v, _mm_set1_epi8(','))) << (16 * lane);
  }
  return all;
}
#else
block look(const char *bytes) {
  block all;
  for (int at = 0; at < 64; at++) {
    const uint64_t bit = uint64_t(1) << at;
    switch (bytes[at]) {
      case '"': all.quotes |= bit; break;
      case '\\': all.slashes |= bit; break;
      case '{':
      case '[': all.opening |= bit; break;
      case '}':
      case ']': all.closing |= bit; break;
      case ',': all.commas |= bit; break;
      default: break;
    }
  }
  return all;
}
#endif

// What goes on from one block to the next.
struct stepping {
  uint64_t in_string = 0;  // all bits or none
  bool is_escaped = false;
  size_t depth = 0;

  // The bits inside of strings, their opening quotes among them.
  uint64_t strings(const block &now) {
    uint64_t escaped = is_escaped ? 1 : 0;
    is_escaped = false;
    for (uint64_t left = now.slashes & ~escaped; left;) {
      const int at = __builtin_ctzll(left);
      if (at == 63) {
        is_escaped = true;
        break;
      }
      escaped |= uint64_t(2) << at;
      left &= ~(uint64_t(3) << at);
    }
    uint64_t inside = now.quotes & ~escaped;
    for (int by = 1; by < 64; by *= 2) inside ^= inside << by;
    inside ^= in_string;
    in_string = uint64_t(int64_t(inside) >> 63);
    return inside;
  }
};

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
  stepping steps;
  for (; at < length; at += 64) {
    char last[64];
    const char *here = bytes + at;
    if (length - at < 64) {
      std::memset(last, ' ', sizeof last);
      std::memcpy(last, here, length - at);
      here = last;
    }
    const block now = look(here);
    const uint64_t outside = ~steps.strings(now);
    const uint64_t opening = now.opening & outside, closing = now.closing & outside;
    const size_t closed = size_t(__builtin_popcountll(closing));
    if (steps.depth > closed) {
      // The element does not end in here.
      steps.depth += size_t(__builtin_popcountll(opening)) - closed;
      continue;
    }
    for (uint64_t left = (opening | closing | now.commas) & outside; left; left &= left - 1) {
      const int offset = __builtin_ctzll(left);
      const size_t place = at + size_t(offset);
      const uint64_t bit = uint64_t(1) << offset;
      if (opening & bit) {
        steps.depth++;
      } else if (steps.depth == 0) {
        // A bracket or comma where an element should start would never be stepped over.
        if (place == *start && (closing & bit)) return -2;
        *end = *position = place;
        return place > *start ? 1 : -2;
      } else if ((closing & bit) && --steps.depth == 0) {
        *end = *position = place + 1;
        return 1;
      }
    }
  }
  return -1;
}

size_t perch_json_plain_run(const uint8_t *bytes, size_t length) {
  size_t at = 0;
#ifdef __SSE2__
  for (; at + 16 <= length; at += 16) {
    const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + at));
    const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(v, _mm_set1_epi8(0x1F)), v);
    const __m128i signs = _mm_or_si128(_mm_cmpeq_epi8(v, _mm_set1_epi8('"')),
                                       _mm_cmpeq_epi8(v, _mm_set1_epi8('\\')));
    const uint64_t hits = bits(_mm_or_si128(controls, signs));
    if (hits) return at + size_t(__builtin_ctzll(hits));
  }
#endif
  while (at < length && bytes[at] >= 0x20 && bytes[at] != '"' && bytes[at] != '\\') at++;
  return at;
}
