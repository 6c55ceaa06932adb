#include "toml_nodes.h"

#include <algorithm>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

struct perch_toml_text {
  toml::table table;
  std::string mistake;
  toml::source_position place{};
  std::vector<perch_toml_node> nodes;
};

namespace {

// Deeper than any setting; what lies below is not looked at.
constexpr int deepest = 16;

using nodes = std::vector<perch_toml_node>;

void put(nodes &nodes, const toml::node &value, const toml::key *name, int depth);

void put_table(nodes &nodes, const toml::table &table, int depth) {
  if (depth > deepest) return;
  struct member {
    const toml::key *name;
    const toml::node *value;
  };
  // The library sorts by name.
  std::vector<member> members;
  for (auto &&[name, value] : table) members.push_back({&name, &value});
  std::sort(members.begin(), members.end(), [](const member &a, const member &b) {
    const auto x = a.name->source().begin, y = b.name->source().begin;
    return x.line != y.line ? x.line < y.line : x.column < y.column;
  });
  for (const auto &member : members) put(nodes, *member.value, member.name, depth + 1);
}

void put_array(nodes &nodes, const toml::array &array, int depth) {
  if (depth > deepest) return;
  for (auto &&value : array) put(nodes, value, nullptr, depth + 1);
}

void put(nodes &nodes, const toml::node &value, const toml::key *name, int depth) {
  const size_t here = nodes.size();
  perch_toml_node node{};
  const auto place = name ? name->source().begin : value.source().begin;
  node.line = place.line;
  node.column = place.column;
  if (name) {
    node.name = name->str().data();
    node.name_count = name->str().size();
  }
  node.kind = PERCH_TOML_TIME;
  if (const auto *flag = value.as_boolean()) {
    node.kind = PERCH_TOML_BOOL;
    node.value.integer = flag->get() ? 1 : 0;
  } else if (const auto *integer = value.as_integer()) {
    node.kind = PERCH_TOML_INTEGER;
    node.value.integer = integer->get();
  } else if (const auto *real = value.as_floating_point()) {
    node.kind = PERCH_TOML_REAL;
    node.value.real = real->get();
  } else if (const auto *text = value.as_string()) {
    node.kind = PERCH_TOML_TEXT;
    node.value.text = text->get().data();
    node.count = text->get().size();
  } else if (const auto *date = value.as_date()) {
    node.kind = PERCH_TOML_DATE;
    const toml::date day = date->get();
    node.value.integer = int64_t(day.year) * 10000 + day.month * 100 + day.day;
  } else if (const auto *array = value.as_array()) {
    node.kind = PERCH_TOML_ARRAY;
  } else if (const auto *table = value.as_table()) {
    node.kind = PERCH_TOML_TABLE;
  }
  nodes.push_back(node);
  if (const auto *array = value.as_array()) put_array(nodes, *array, depth);
  if (const auto *table = value.as_table()) put_table(nodes, *table, depth);
  nodes[here].end = uint32_t(nodes.size());
}

}  // namespace

perch_toml_text *perch_toml_read(const char *bytes, size_t length) {
  perch_toml_text *text = nullptr;
  try {
    text = new perch_toml_text;
    auto result = toml::parse(std::string_view(bytes, length));
    if (result) {
      text->table = std::move(result).table();
      put(text->nodes, text->table, nullptr, 0);
    } else {
      text->mistake = std::string(result.error().description());
      text->place = result.error().source().begin;
    }
    return text;
  } catch (const std::bad_alloc &) {
    delete text;
    return nullptr;
  }
}

void perch_toml_close(perch_toml_text *text) { delete text; }

const char *perch_toml_mistake(const perch_toml_text *text, uint32_t *line, uint32_t *column) {
  if (text->mistake.empty()) return nullptr;
  *line = text->place.line;
  *column = text->place.column;
  return text->mistake.c_str();
}

const perch_toml_node *perch_toml_nodes(const perch_toml_text *text, size_t *count) {
  *count = text->nodes.size();
  return text->nodes.data();
}
