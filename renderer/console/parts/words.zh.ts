/** What parts say that several pages have. */
export const partsZh = {
  glass: {
    title: '屏幕预览',
    shape: '屏幕方向',
    landscape: '横屏',
    portrait: '竖屏',
  },
  unsaved: {
    title: '还没有保存，要离开吗？',
    what: '离开后，刚才填写的内容不会保留。',
    leave: '不保存，离开',
  },
}
