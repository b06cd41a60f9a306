package dev.kiosk.fn;

import dev.kiosk.fn.auth.OidcSettings;
import dev.kiosk.fn.web.Face;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of every function, prefix {@code kiosk.fn}.
 *
 * @param name the function's name; set by its main class
 * @param face which of its routes an instance has
 * @param metricsPort where metrics are, beside the inner face; null is nowhere
 * @param brokerUrl where events are published; a function that only replies needs none
 * @param brokerTokenFile the token that the broker is shown, where it asks for one; read anew for every event
 * @param brokerTimeout how long a request waits for the broker's word; the event is sent on meanwhile
 * @param brokerPatience how long the broker may take to answer, as some answer when every subscriber has answered
 * @param outboxClaim how long a request has to send what it wrote, before a sweep may
 * @param sweepEvery how often a function that is awake sweeps by itself
 * @param inboxRetention how long handled events are remembered; longer than any broker retries or replays
 * @param maxEventSize the largest event that is taken
 * @param shutdownTimeout how long a stop waits for what is under way
 * @param groupSize events committed together, at most
 * @param groupsAtOnce groups of one event type under way, at most
 * @param mayWait events of one type waiting, at most; more are refused with 429
 * @param oidc whose tokens event endpoints take; null takes every request that reaches them
 */
@ConfigurationProperties(prefix = "kiosk.fn", ignoreUnknownFields = false)
public record FnProperties(
        String name,
        @DefaultValue("inner") Face face,
        @Nullable Integer metricsPort,
        @Nullable URI brokerUrl,
        @Nullable Path brokerTokenFile,
        @DefaultValue("3s") Duration brokerTimeout,
        @DefaultValue("10m") Duration brokerPatience,
        @DefaultValue("30s") Duration outboxClaim,
        @DefaultValue("10m") Duration sweepEvery,
        @DefaultValue("14d") Duration inboxRetention,
        @DefaultValue("1MB") DataSize maxEventSize,
        @DefaultValue("20s") Duration shutdownTimeout,
        @DefaultValue("128") int groupSize,
        @DefaultValue("2") int groupsAtOnce,
        @DefaultValue("5000") int mayWait,
        @Nullable OidcSettings oidc) {

    public FnProperties {
        requirePositive("kiosk.fn.broker-timeout", brokerTimeout);
        requirePositive("kiosk.fn.broker-patience", brokerPatience);
        requirePositive("kiosk.fn.outbox-claim", outboxClaim);
        requirePositive("kiosk.fn.sweep-every", sweepEvery);
        requirePositive("kiosk.fn.inbox-retention", inboxRetention);
        requirePositive("kiosk.fn.shutdown-timeout", shutdownTimeout);
        if (groupSize < 1 || groupsAtOnce < 1 || mayWait < 1) {
            throw new IllegalArgumentException(
                    "kiosk.fn.group-size, kiosk.fn.groups-at-once and kiosk.fn.may-wait are at least 1");
        }
        if (brokerUrl != null
                && (brokerUrl.getScheme() == null || !brokerUrl.getScheme().startsWith("http"))) {
            throw new IllegalArgumentException("kiosk.fn.broker-url is not an http URL: " + brokerUrl);
        }
    }

    private static void requirePositive(String setting, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(setting + " must be longer than nothing: " + value);
        }
    }
}
