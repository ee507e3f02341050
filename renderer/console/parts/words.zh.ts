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
    accept: '我已看过，照样发布，屏上以“〓”代替',
    go: '我已看过，照样发布',
  },
  unsaved: {
    title: '还没有保存，要离开吗？',
    what: '离开后，刚才填写的内容不会保留。',
    leave: '不保存，离开',
  },
}
