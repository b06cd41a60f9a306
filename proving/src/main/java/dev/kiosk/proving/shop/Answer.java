package dev.kiosk.proving.shop;

import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was answered to a call.
 *
 * @param status 0 if nothing was: nobody knows what came of it
 * @param text the body; without an answer why there is none
 * @param retryAfter what the other side asked for; else nothing
 * @param eventType of the event that it carries, in binary mode; empty if it carries none
 * @param attempts how often it was called
 */
public record Answer(Call call, int status, String text, Duration retryAfter, String eventType, int attempts) {
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** Whether another attempt may be answered otherwise: nothing, 5xx, 429, or somebody else is at the same thing. */
    public boolean isWorthAnotherAttempt() {
        return isFailure()
                || status == TOO_MANY_REQUESTS
                || (status == CONFLICT && problem().equals("busy"));
    }

    /** What a customer must not see: 5xx, or nothing. */
    public boolean isFailure() {
        return status == 0 || status >= 500;
    }

    /** Of any answer; a missing node if it is not JSON. */
    public JsonNode json() {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException notJson) {
            return JsonMapper.shared().missingNode();
        }
    }

    public String text(String field) {
        return json().path(field).asString("");
    }

    /** The last part of a problem's type (RFC 9457); empty if it is none. */
    public String problem() {
        String type = text("type");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /**
     * Itself, if there was an answer, even a refusal.
     *
     * @throws CallFailedException if nobody was there, or all were busy, for as long as there was patience
     */
    public Answer answered() {
        if (isWorthAnotherAttempt()) {
            throw new CallFailedException(
                    call + " got no answer in " + attempts + " attempts; the last: " + this, status);
        }
        return this;
    }

    /**
     * Itself, if all went well.
     *
     * @throws CallFailedException if it was refused, or not answered
     */
    public Answer required() {
        if (!answered().isSuccess()) {
            throw new CallFailedException(call + " was refused with " + this, status);
        }
        return this;
    }

    /** @throws CallFailedException if it is no success, or not what was promised */
    public <T> T as(Class<T> type) {
        String body = required().text();
        try {
            return JsonMapper.shared().readValue(body, type);
        } catch (JacksonException e) {
            throw new CallFailedException(
                    "the answer to " + call + " is not what was promised: " + e.getOriginalMessage(), status);
        }
    }

    /** For people: the status, and the problem where it is one. */
    @Override
    public String toString() {
        String problem = problem();
        if (problem.isEmpty()) {
            return (status == 0 ? "" : status + ": ") + text.substring(0, Math.min(200, text.length()));
        }
        String detail = text("detail");
        return status + ": " + problem + " " + (detail.isEmpty() ? text("title") : detail);
    }
}
