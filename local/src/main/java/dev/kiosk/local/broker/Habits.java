package dev.kiosk.local.broker;

/**
 * How a broker differs from the best there is. Knative has such: on the in-memory channel it answers last, and loses what it
 * holds when it dies.
 *
 * @param answersLast whether it answers a publish only when every subscriber has, replies and their subscribers included; who
 *     hangs up before cancels what is not delivered yet
 * @param losses what it loses
 */
public record Habits(boolean answersLast, Losses losses) {

    /** Answers when an event is kept, and loses nothing. */
    public static final Habits BEST = new Habits(false, Losses.NONE);
}
