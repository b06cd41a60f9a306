/** What staff send is taken whole or not at all: what is misspelt is refused, never left out. */
@NullMarked
package dev.kiosk.fn.strict;

import org.jspecify.annotations.NullMarked;
