/** What a shop on a cluster costs and how long it takes: {@code make bench ONLY=cluster}. */
@NullMarked
package dev.kiosk.cluster.bench;

import org.jspecify.annotations.NullMarked;
