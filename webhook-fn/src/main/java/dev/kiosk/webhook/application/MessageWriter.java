package dev.kiosk.webhook.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kiosk.contracts.OrderNumber;
import dev.kiosk.webhook.domain.Message;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes messages. */
@Component
public class MessageWriter {

    private static final int ID_BYTES = 18;

    private final JsonMapper json;

    MessageWriter(JsonMapper json) {
        this.json = json.rebuild()
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    /**
     * @param identity tells what happened from other things of its type that happened to the subject
     * @param data no personal data: what the event says, and nothing else
     */
    public Message write(String type, String subject, String identity, Instant at, Object data) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("timestamp", at.toString());
        body.put("data", withNumber(data));
        return new Message(
                "msg_" + digest(type + " " + subject + " " + identity),
                type,
                subject,
                json.writeValueAsString(body),
                at);
    }

    /** What is about an order says what people call it by. */
    private ObjectNode withNumber(Object data) {
        ObjectNode said = json.valueToTree(data);
        JsonNode order = said.get("orderId");
        return order == null
                ? said
                : said.put(
                        "orderNumber",
                        OrderNumber.of(UUID.fromString(order.asString())).toString());
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, ID_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
