package dev.kiosk.local;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What the functions of this JVM send to their databases, as their driver logs it. */
final class Statements extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger driver = (Logger) LoggerFactory.getLogger("io.r2dbc.postgresql.QUERY");
    private final List<String> sent = new CopyOnWriteArrayList<>();

    private Statements() {}

    static Statements watched() {
        Statements statements = new Statements();
        statements.start();
        statements.driver.setAdditive(false);
        statements.driver.setLevel(Level.DEBUG);
        statements.driver.addAppender(statements);
        return statements;
    }

    @Override
    protected void append(ILoggingEvent event) {
        sent.add(event.getFormattedMessage().replaceAll("\\s+", " "));
    }

    List<String> sent() {
        return List.copyOf(sent);
    }

    @Override
    public void close() {
        driver.detachAppender(this);
        driver.setLevel(null);
        driver.setAdditive(true);
    }
}
