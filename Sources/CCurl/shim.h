#ifndef PERCH_CURL_SHIM_H
#define PERCH_CURL_SHIM_H

#include <curl/curl.h>

// `curl_easy_setopt` and `curl_easy_getinfo` take whatever an option needs as `...`, which Swift
// cannot call: one function a type, whose answer nobody looks at: the
// options are constants that this curl knows.

static inline void perch_curl_set_text(CURL *handle, CURLoption option, const char *value) {
  curl_easy_setopt(handle, option, value);
}

static inline void perch_curl_set_number(CURL *handle, CURLoption option, long value) {
  curl_easy_setopt(handle, option, value);
}

static inline void perch_curl_set_pointer(CURL *handle, CURLoption option, const void *value) {
  curl_easy_setopt(handle, option, value);
}

static inline void perch_curl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
  curl_easy_setopt(handle, option, value);
}

// What hears of the bytes that come: (bytes, 1, count, its own pointer) to how many it took.
typedef size_t (*perch_curl_hearer)(char *, size_t, size_t, void *);

static inline void perch_curl_set_hearer(
    CURL *handle, CURLoption option, perch_curl_hearer hearer) {
  curl_easy_setopt(handle, option, hearer);
}

static inline long perch_curl_number(CURL *handle, CURLINFO info) {
  long value = 0;
  curl_easy_getinfo(handle, info, &value);
  return value;
}

// Once a process, before any other thread is there.
static inline CURLcode perch_curl_start(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }

#endif
