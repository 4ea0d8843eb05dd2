import { isNoise } from '@electron/launch/run-app.mjs';
import { describe, expect, it } from 'vitest';

describe('lines on stderr of the app', () => {
  it.each([
    '[69:1121/181931.715409:ERROR:bus.cc(407)] Failed to connect to the bus: Failed to connect to socket /run/dbus',
    '[22510:0100/000000.055309:ERROR:gl_display.cc(497)] EGL Driver message (Critical) eglInitialize: Not initialized.',
    '[22510:0100/000000.055228:ERROR:angle_platform_impl.cc(44)] DisplayVkXcb.cpp:58 (initialize): xcb_connect() failed',
    '[4316:1121/200348.731081:ERROR:interface_endpoint_client.cc(725)] Message 6 rejected by interface blink.mojom.WidgetHost',
    '[23129:0100/000000.155987:ERROR:zygote_linux.cc(678)] write: Broken pipe (32)',
  ])('hides what Chromium says to itself: %s', (line) => {
    expect(isNoise(line)).toBe(true);
  });

  it.each([
    '没有找到工作簿 台账.xlsx。客户簿没有改动。请检查文件名。',
    'The workbook bus.xlsx was not found. Nothing was written. Check its name.',
    '[10969:1121/181931.829915:ERROR:ozone_platform_x11.cc(245)] Missing X server or $DISPLAY',
    '[10969:1121/181931.829915:FATAL:setuid_sandbox_host.cc(158)] The SUID sandbox helper binary was found',
  ])('lets through what people must read: %s', (line) => {
    expect(isNoise(line)).toBe(false);
  });
});
