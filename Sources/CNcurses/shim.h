#ifndef PERCH_NCURSES_SHIM_H
#define PERCH_NCURSES_SHIM_H

// Without this the wide-character calls do not exist for Swift.
#define NCURSES_WIDECHAR 1
#include <ncurses.h>

#endif
