package dev.kiosk.local.function;

import dev.kiosk.local.manifest.FunctionService;
import dev.kiosk.local.start.StartException;
import java.util.Locale;

/** Finds the program of a Service. */
public final class FunctionMain {

    private FunctionMain() {}

    /**
     * By the house style, {@code gift-card-fn} is {@code dev.kiosk.giftcard.GiftCardFunction}.
     *
     * @throws StartException if there is no such class
     */
    public static Class<?> of(FunctionService service) {
        String context = service.function().replaceFirst("-fn$", "");
        StringBuilder words = new StringBuilder();
        for (String word : context.split("-", -1)) {
            words.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        String name = "dev.kiosk." + context.replace("-", "") + "." + words + "Function";
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new StartException(
                    "the Service " + service.name() + " needs the function " + service.function() + ", but there is no "
                            + name + " on the class path",
                    e);
        }
    }
}
