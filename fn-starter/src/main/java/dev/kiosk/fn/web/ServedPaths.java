package dev.kiosk.fn.web;

/** Which paths an instance serves, where one image has several faces: all others are as if they were not there. */
@FunctionalInterface
public interface ServedPaths {

    boolean serve(String path);
}
