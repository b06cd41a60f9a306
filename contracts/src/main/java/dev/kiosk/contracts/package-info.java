/**
 * The published language of Kiosk: what one function tells another, and nothing else.
 *
 * <p>Every record here is the {@code data} of a CloudEvent; {@link KioskEvents} names its type and schema. Within a version
 * only additive, optional change is allowed.
 */
@NullMarked
package dev.kiosk.contracts;

import org.jspecify.annotations.NullMarked;
