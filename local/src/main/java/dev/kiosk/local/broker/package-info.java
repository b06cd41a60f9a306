/** A broker that keeps the delivery contract of Knative Eventing, durable in Postgres. */
@NullMarked
package dev.kiosk.local.broker;

import org.jspecify.annotations.NullMarked;
