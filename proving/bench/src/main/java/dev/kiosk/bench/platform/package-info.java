/** The platform as its clients see it: a class for each face, a record for each body, as docs/http-api.md says. */
@NullMarked
package dev.kiosk.bench.platform;

import org.jspecify.annotations.NullMarked;
