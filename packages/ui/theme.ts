import type { ThemeConfig } from 'antd'

const fontFamily =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif'

/** Calm and a little dense: 14 px, neutral greys, every text at 4.5 : 1 or better, fit for 1366 × 768. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1d4f91',
    colorPrimaryBorder: '#5b83b5', // the ring around what has the keyboard: 3 : 1 or better
    colorInfo: '#1d4f91',
    colorSuccess: '#1e7a3c',
    colorWarning: '#a85b00',
    colorError: '#b3261e',
    colorWarningBg: '#fdf6e8',
    colorWarningBorder: '#e6cf9f',
    colorErrorBg: '#fcefee',
    colorErrorBorder: '#eab5b1',
    colorInfoBg: '#eef4fb',
    colorInfoBorder: '#b9cde6',
    colorSuccessBg: '#eef7f0',
    colorSuccessBorder: '#aed3b8',
    colorLink: '#1d4f91',
    colorText: '#1f2328',
    colorTextSecondary: '#4a5058',
    colorTextTertiary: '#5d646d',
    colorTextDescription: '#5d646d',
    colorTextPlaceholder: '#6b727b',
    colorBgLayout: '#f4f5f6',
    colorBorder: '#c9cdd2',
    colorBorderSecondary: '#e3e5e8',
    borderRadius: 3,
    fontFamily,
    fontSize: 14,
    controlHeight: 30,
    controlHeightSM: 24,
    padding: 12,
    paddingLG: 16,
    margin: 12,
    marginLG: 16,
    wireframe: false,
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
  components: {
    Alert: { defaultPadding: '6px 12px', withDescriptionPadding: '8px 12px', withDescriptionIconSize: 18 },
    Table: { cellPaddingBlock: 6, cellPaddingInline: 8, headerBg: '#eef0f2', headerColor: '#1f2328' },
    Menu: { itemHeight: 36, itemBorderRadius: 3, activeBarBorderWidth: 0 },
    Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px' },
    Descriptions: { itemPaddingBottom: 8 },
    Tabs: { horizontalItemPadding: '8px 0' },
  },
}
