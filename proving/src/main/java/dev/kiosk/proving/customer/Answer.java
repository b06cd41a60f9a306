package dev.kiosk.proving.customer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the shop answered. */
record Answer(int status, String text) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    boolean isSuccess() {
        return status / 100 == 2;
    }

    JsonNode json() {
        return JSON.readTree(text);
    }

    /** The last part of a problem's type. */
    String problem() {
        String type = json().path("type").asString("");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return status + " " + text.substring(0, Math.min(200, text.length()));
    }
}
