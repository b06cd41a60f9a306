/** What staff do with endpoints ({@code EndpointService}), and how messages get there ({@code DeliveryService}). */
@NullMarked
package dev.kiosk.webhook.application;

import org.jspecify.annotations.NullMarked;
