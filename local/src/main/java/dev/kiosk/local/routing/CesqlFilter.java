package dev.kiosk.local.routing;

import io.cloudevents.CloudEvent;
import io.cloudevents.sql.EvaluationRuntime;
import io.cloudevents.sql.Expression;
import io.cloudevents.sql.ParseException;
import io.cloudevents.sql.Parser;
import io.cloudevents.sql.Result;

/** A filter in CloudEvents SQL 1.0. */
record CesqlFilter(Expression expression) implements EventFilter {

    static CesqlFilter parse(String expression) {
        try {
            return new CesqlFilter(Parser.parseDefault(expression));
        } catch (ParseException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (NullPointerException e) { // what SDK 4.0.1 throws where its grammar recovers from a surplus word
            throw new IllegalArgumentException("malformed", e);
        }
    }

    @Override
    public boolean matches(CloudEvent event) {
        Result result = expression.evaluate(EvaluationRuntime.getDefault(), event);
        return !result.isFailed() && Boolean.TRUE.equals(result.value());
    }
}
