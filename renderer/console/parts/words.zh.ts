/** What parts say that several pages have. */
export const partsZh = {
  glass: {
    title: '屏幕预览',
    shape: '屏幕方向',
    landscape: '横屏',
    portrait: '竖屏',
  },
  both: {
    field: '项目',
    mine: '我的修改',
    theirs: '{name} 改成的',
    take: '用对方的',
    keep: '仍用我的，再次保存',
  },
  glyphs: {
    title: '有的字屏上画不出来',
    accept: '我已看过，照样发布',
    go: '我已看过，照样发布',
  },
  fields: {
    dayShape: '年-月-日',
    dayFault: '请填日期，如 2026-11-22（{min} 至 {max}）',
    clockShape: '时:分',
    clockFault: '请填 24 小时制的时间，如 09:30',
    calendar: '日历',
    monthBefore: '上一月',
    monthAfter: '下一月',
    today: '今天',
    dayOf: '{label}（日期）',
    clockOf: '{label}（时间）',
  },
  unsaved: {
    title: '还没有保存，要离开吗？',
    what: '离开后，刚才填写的内容不会保留。',
    leave: '不保存，离开',
  },
}
