/** What merchants are told by webhook: endpoints, messages, deliveries and their attempts, as Standard Webhooks names them. */
@NullMarked
package dev.kiosk.webhook.domain;

import org.jspecify.annotations.NullMarked;
