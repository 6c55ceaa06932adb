#ifndef PERCH_ARCHIVE_SHIM_H
#define PERCH_ARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>
#include <stdbool.h>

// libarchive is loaded when the first zip is opened, not at start: with the dozen libraries that
// it brings along (ICU's tables among them) it costs every start some milliseconds.
// The header gives the types, so a call that does not fit does not compile.

static inline void *perch_archive_library(void) {
  static void *library = NULL;
  if (!library) library = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
  if (!library) library = dlopen("libarchive.so", RTLD_NOW | RTLD_LOCAL);
  return library;
}

// Whether the library is on this system; nothing below may be called where it is not.
static inline bool perch_archive_is_there(void) { return perch_archive_library() != NULL; }

#define PERCH_ARCHIVE(name) ((__typeof__(name) *)dlsym(perch_archive_library(), #name))

static inline struct archive *perch_archive_read_new(void) {
  return PERCH_ARCHIVE(archive_read_new)();
}
static inline int perch_archive_read_support_format_zip_seekable(struct archive *archive) {
  return PERCH_ARCHIVE(archive_read_support_format_zip_seekable)(archive);
}
static inline int perch_archive_read_support_format_tar(struct archive *archive) {
  return PERCH_ARCHIVE(archive_read_support_format_tar)(archive);
}
static inline int perch_archive_read_support_filter_gzip(struct archive *archive) {
  return PERCH_ARCHIVE(archive_read_support_filter_gzip)(archive);
}
static inline int perch_archive_read_open_filename(struct archive *archive, const char *path,
                                                   size_t block) {
  return PERCH_ARCHIVE(archive_read_open_filename)(archive, path, block);
}
static inline int perch_archive_read_free(struct archive *archive) {
  return PERCH_ARCHIVE(archive_read_free)(archive);
}
static inline int perch_archive_read_next_header(struct archive *archive,
                                                 struct archive_entry **entry) {
  return PERCH_ARCHIVE(archive_read_next_header)(archive, entry);
}
static inline la_ssize_t perch_archive_read_data(struct archive *archive, void *place,
                                                 size_t size) {
  return PERCH_ARCHIVE(archive_read_data)(archive, place, size);
}
static inline la_int64_t perch_archive_filter_bytes(struct archive *archive, int filter) {
  return PERCH_ARCHIVE(archive_filter_bytes)(archive, filter);
}
static inline la_int64_t perch_archive_entry_size(struct archive_entry *entry) {
  return PERCH_ARCHIVE(archive_entry_size)(entry);
}
static inline __LA_MODE_T perch_archive_entry_filetype(struct archive_entry *entry) {
  return PERCH_ARCHIVE(archive_entry_filetype)(entry);
}
static inline const char *perch_archive_entry_hardlink(struct archive_entry *entry) {
  return PERCH_ARCHIVE(archive_entry_hardlink)(entry);
}
static inline int perch_archive_entry_is_encrypted(struct archive_entry *entry) {
  return PERCH_ARCHIVE(archive_entry_is_encrypted)(entry);
}
static inline const char *perch_archive_entry_pathname_utf8(struct archive_entry *entry) {
  return PERCH_ARCHIVE(archive_entry_pathname_utf8)(entry);
}
static inline const char *perch_archive_entry_pathname(struct archive_entry *entry) {
  return PERCH_ARCHIVE(archive_entry_pathname)(entry);
}

#endif
