/** What the project's pages and plain manifests say, done in a namespace of the tests' own. */
@NullMarked
package dev.kiosk.cluster.page;

import org.jspecify.annotations.NullMarked;
