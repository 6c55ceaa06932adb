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

// zlib, which libarchive brings along: unlike it, zlib checks the sums of what gzip packed. Its few
// functions are declared here, so that no more headers are needed to build.

static inline void *perch_gzip_library(void) {
  static void *library = NULL;
  if (!library) library = dlopen("libz.so.1", RTLD_NOW | RTLD_LOCAL);
  return library;
}

// Whether it is on this system; nothing below may be called where it is not.
static inline bool perch_gzip_is_there(void) { return perch_gzip_library() != NULL; }

#define PERCH_GZIP(result, name, ...) ((result(*)(__VA_ARGS__))dlsym(perch_gzip_library(), name))

static inline void *perch_gzip_open(const char *path) {
  return PERCH_GZIP(void *, "gzopen", const char *, const char *)(path, "rbe");
}
// Bytes; 0 at the end; -1 where it is damaged.
static inline int perch_gzip_read(void *file, void *place, unsigned size) {
  return PERCH_GZIP(int, "gzread", void *, void *, unsigned)(file, place, size);
}
// 0 where nothing went wrong so far: an end that comes too early is known by this alone.
static inline int perch_gzip_problem(void *file) {
  int code = 0;
  PERCH_GZIP(const char *, "gzerror", void *, int *)(file, &code);
  return code;
}
// How many packed bytes were read.
static inline long perch_gzip_offset(void *file) {
  return PERCH_GZIP(long, "gzoffset", void *)(file);
}
static inline void perch_gzip_close(void *file) {
  PERCH_GZIP(int, "gzclose", void *)(file);
}

#endif
