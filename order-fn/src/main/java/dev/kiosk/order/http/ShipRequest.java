package dev.kiosk.order.http;

/** Who carries the parcel, and the carrier's number for it. */
record ShipRequest(String carrier, String tracking) {

    ShipRequest {
        carrier = Texts.required("carrier", carrier);
        tracking = Texts.required("tracking", tracking);
    }
}
