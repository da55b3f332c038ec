package cn.lianxin.gateway.sandbox.phone;

/**
 * Somewhere a person can say they are.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
record Place(String label, double latitude, double longitude) {}
