/** {@code /g/{code}}: a group's page with its QR code, to print, to send into the group and to be opened by its people. */
@NullMarked
package cn.lianxin.gateway.poster;

import org.jspecify.annotations.NullMarked;
