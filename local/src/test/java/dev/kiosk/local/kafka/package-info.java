/** Knative's broker for Kafka, as far as functions see it, on a real Kafka. */
@NullMarked
package dev.kiosk.local.kafka;

import org.jspecify.annotations.NullMarked;
