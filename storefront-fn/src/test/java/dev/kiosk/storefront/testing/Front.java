package dev.kiosk.storefront.testing;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the shop is called and says, as staff change it. */
public record Front(Shop shop) {

    private static final String PATH = "/api/shop";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** As it is, to be changed and put back. */
    public ObjectNode now() {
        return (ObjectNode) shop.get(PATH).expect(200).json();
    }

    public Reply put(ObjectNode wanted) {
        return put(wanted, Map.of());
    }

    public Reply put(ObjectNode wanted, Map<String, String> headers) {
        return shop.send("PUT", PATH, wanted.toString(), headers);
    }

    /** With some members in place of what they are. */
    public void change(String members) {
        ObjectNode wanted = now();
        wanted.setAll((ObjectNode) JSON.readTree("{" + members + "}"));
        put(wanted).expect(204);
    }
}
