package dev.kiosk.fn.web;

/** Which routes an instance of an image has: visibility on Knative belongs to a Service, not to a path. */
public enum Face {
    /** What everybody may reach. */
    PUBLIC,
    /** What brokers, sources, staff and other functions ask for. */
    INNER,
    /** All of it, on one machine. */
    BOTH;

    public boolean isPublic() {
        return this != INNER;
    }

    public boolean isInner() {
        return this != PUBLIC;
    }

    /** Whether a controller has its routes on this face: only where it says so. */
    public boolean has(Class<?> controller) {
        OnFace declared = controller.getAnnotation(OnFace.class);
        return declared != null && (declared.value() == BOTH || this == BOTH || declared.value() == this);
    }
}
