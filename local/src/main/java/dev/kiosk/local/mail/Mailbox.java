package dev.kiosk.local.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest mails that were sent on this machine. */
public final class Mailbox {

    private static final int KEPT = 500;

    private final Deque<ReceivedMail> mails = new ArrayDeque<>();
    private int numbered;

    synchronized void add(byte[] raw) {
        mails.addFirst(ReceivedMail.read(++numbered, raw));
        if (mails.size() > KEPT) {
            mails.removeLast();
        }
    }

    /** The latest first. */
    public synchronized List<ReceivedMail> all() {
        return List.copyOf(mails);
    }
}
