/** Characters that panels write of their own accord, for the type to be there before they do. */
export const panelWords =
  '怎么办带齐材料到哪里理窗口地点时间咨询电话明天年月日周一二三四五六今值班接下来没有排还正在进行中这节忙距刚更新分钟小前–°~'
