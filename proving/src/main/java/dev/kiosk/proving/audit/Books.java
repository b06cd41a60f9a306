package dev.kiosk.proving.audit;

import java.sql.Connection;

/** The databases. */
public record Books(Connection storefront, Connection orders, Connection stock, Connection broker) {}
