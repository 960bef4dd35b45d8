package org.handbill.cite.csl;

/// A style fails on an item.
@SuppressWarnings("serial") // never serialized
public final class ItemFault extends RuntimeException {
    private final String item;

    ItemFault(String item, Throwable cause) {
        super(cause instanceof ItemFault fault ? fault.getCause() : cause);
        this.item = item;
    }

    /// The item's id.
    public String item() {
        return item;
    }
}
