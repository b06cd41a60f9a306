package dev.kiosk.storefront.notification.mail;

import dev.kiosk.fn.web.Face;
import dev.kiosk.storefront.MailSettings;
import dev.kiosk.storefront.StorefrontProperties;
import dev.kiosk.storefront.notification.application.MailDeferredException;
import dev.kiosk.storefront.notification.application.Mailer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Sends by SMTP on a few threads of its own, which are there only while there is something to send: the library blocks. Nothing of
 * it is loaded before the first letter.
 */
@Component
class SmtpMailer implements Mailer, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpMailer.class);
    private static final int MAY_WAIT = 500;
    private static final int IDLE_SECONDS = 30;

    /** Less than a broker waits for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final @Nullable SmtpSession session;
    private final Scheduler threads;
    private final CircuitBreaker breaker;
    private final Clock clock;

    SmtpMailer(StorefrontProperties properties, Clock clock) {
        MailSettings settings = properties.mail();
        this.session = settings.server()
                .map(server -> new SmtpSession(server, settings))
                .orElse(null);
        this.threads = Schedulers.newBoundedElastic(settings.atOnce(), MAY_WAIT, "smtp", IDLE_SECONDS, true);
        this.breaker = new CircuitBreaker(settings.slow(), clock);
        this.clock = clock;
        if (session == null && properties.face() != Face.PUBLIC) {
            LOG.info("No mail server is set: customers find on their order's page what they would have been sent");
        }
    }

    @Override
    public boolean isOn() {
        return session != null;
    }

    @Override
    public Mono<Void> send(Mail mail) {
        SmtpSession open = session;
        if (open == null) {
            return Mono.error(() -> new IllegalStateException("there is no mail server"));
        }
        return Mono.defer(() -> breaker.isOpen()
                ? Mono.error(deferred(open, "did not answer a moment ago", null))
                : send(open, mail, clock.instant()));
    }

    private Mono<Void> send(SmtpSession open, Mail mail, Instant start) {
        return Mono.fromCallable(() -> {
                    open.send(mail);
                    return mail;
                })
                .subscribeOn(threads)
                .timeout(PATIENCE)
                .onErrorMap(TimeoutException.class, e -> deferred(open, "does not answer in time", e))
                .onErrorMap(RejectedExecutionException.class, e -> deferred(open, "has too many letters waiting", e))
                .doOnError(MailDeferredException.class, e -> breaker.failed(start))
                .then();
    }

    private static MailDeferredException deferred(SmtpSession session, String what, @Nullable Throwable cause) {
        return new MailDeferredException("the mail server " + session.server() + " " + what, cause);
    }

    @Override
    public void destroy() {
        threads.dispose();
    }
}
