/** What the product is compared with, served by the same server: only in benchmarks. */
@NullMarked
package dev.scriptorium.benchmarks.reference;

import org.jspecify.annotations.NullMarked;
