package dev.kiosk.backoffice.order.pages;

import dev.kiosk.backoffice.client.OrderClient;
import dev.kiosk.backoffice.client.OrderDetails.Goods;
import dev.kiosk.backoffice.web.SentForm;
import dev.kiosk.contracts.text.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** So many of each line, as typed: a field for each SKU. */
record Units(List<OrderClient.Units> lines, SentForm sent) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");

    /**
     * @param prefix of the fields' names
     * @param most so many of a line at most
     */
    static Units read(SentForm sent, String prefix, List<Goods> goods, ToIntFunction<Goods> most) {
        List<OrderClient.Units> lines = new ArrayList<>();
        SentForm checked = sent;
        for (Goods line : goods) {
            String field = prefix + line.sku();
            String typed = TypedText.normal(sent.value(field));
            if (!typed.isEmpty() && !NUMBER.matcher(typed).matches()) {
                checked = checked.wrong(field, "A whole number is needed, 0 or more.");
            } else if (!typed.isEmpty() && Integer.parseInt(typed) > most.applyAsInt(line)) {
                checked = checked.wrong(field, "At most " + most.applyAsInt(line) + ".");
            } else if (!typed.isEmpty() && Integer.parseInt(typed) > 0) {
                lines.add(new OrderClient.Units(line.sku(), Integer.parseInt(typed)));
            }
        }
        return new Units(lines, lines.isEmpty() && checked.isGood() ? checked.troubled("Nothing is chosen.") : checked);
    }
}
