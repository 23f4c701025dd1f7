package org.sccpbridge.sccp.layout;

/**
 * A body form: the plan of a record for a range of versions.
 *
 * @param index its place among all forms of the layout
 * @param name name of the {@link Form}, empty for the ordinary one
 * @param exactLength body length that chooses this form, -1 for the ordinary one
 * @param maxLength longest body, padding to 4 and surplus bytes included
 */
record LayoutForm(
        int index, String name, int since, int until, StructPlan plan, int exactLength, int minLength, int maxLength) {
    boolean holds(int length) {
        return length >= minLength && length <= maxLength;
    }

    boolean endsAt(int length) {
        return exactLength >= 0 ? exactLength == length : maxLength == length;
    }
}
