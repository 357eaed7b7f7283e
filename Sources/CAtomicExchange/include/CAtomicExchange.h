#ifndef CATOMICEXCHANGE_H
#define CATOMICEXCHANGE_H

/// Exchanges two paths of one file system in a single step; 0 on success, else -1 with the reason in errno.
/// Swift's Glibc module does not show renameat2, because it needs _GNU_SOURCE.
int atomic_exchange_paths(const char *first, const char *second);

#endif
