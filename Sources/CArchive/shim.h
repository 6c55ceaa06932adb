#ifndef PERCH_ARCHIVE_SHIM_H
#define PERCH_ARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

#endif
