package dev.kiosk.proving.shop;

/** The answer is not what the interface promises. */
public final class AnswerException extends CallFailedException {

    private static final long serialVersionUID = 1L;

    AnswerException(Call call, String why) {
        super("the answer to " + call + " is not what was promised: " + why);
    }
}
