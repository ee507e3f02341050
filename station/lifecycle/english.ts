/** The states as an English reader is told them; the chain and the papers keep the documents’ own words. */
export const stateEnglish = {
  未申报: 'not applied',
  申报: 'applied',
  县级审核: 'county review',
  县级审核不通过: 'failed county review',
  市级复核: 'city review',
  复核不通过: 'failed city review',
  撤回: 'withdrawn by the station',
  认定: 'recognised',
  在用: 'in use',
  提醒: 'reminded',
  批评整改: 'to be rectified',
  整改待核查: 'rectification to be checked',
  整改待确认: 'rectification to be confirmed',
  整改完成: 'rectified',
  拟撤销: 'proposed to be struck off',
  撤销: 'struck off',
  建议移点: 'move proposed',
  移点批准: 'move approved',
  原址停用: 'old place closed',
  新址复核: 'new place under review',
  检修: 'under repair',
  停用: 'out of use',
} as const

/** The steps, by id. */
export const stepEnglish = {
  apply: 'Apply',
  'withdraw-application': 'Withdraw the application',
  'begin-county-review': 'Begin the county review',
  'pass-county-review': 'Pass the county review',
  'fail-county-review': 'Fail the county review',
  recognise: 'Recognise',
  'fail-city-review': 'Fail the city review',
  'put-in-use': 'Put into use',
  remind: 'Remind',
  'clear-reminder': 'Clear the reminder',
  criticise: 'Criticise and set a deadline',
  'extend-rectification': 'Change the deadline',
  'report-rectification': 'Report the rectification',
  'pass-rectification-check': 'Pass the check',
  'fail-rectification-check': 'Fail the check',
  'confirm-rectification': 'Confirm the rectification',
  'refuse-rectification': 'Refuse the rectification',
  'resume-use': 'Resume use',
  'propose-withdrawal': 'Propose to strike off',
  'take-back-withdrawal': 'Take the proposal back',
  'refuse-withdrawal': 'Refuse to strike off',
  'strike-off': 'Strike off',
  'propose-move': 'Propose a move',
  'approve-move': 'Approve the move',
  'refuse-move': 'Refuse the move',
  'withdraw-move': 'Withdraw the move',
  'close-old-place': 'Close the old place',
  'review-new-place': 'Review the new place',
  'fail-new-place': 'Fail the new place',
  'open-new-place': 'Open the new place',
  'begin-repair': 'Begin a repair',
  'finish-repair': 'Finish the repair',
  'take-out-of-use': 'Take out of use',
  'return-to-use': 'Return to use',
} as const

const wordOf = <T>(words: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined

export const stateWords = (state: string): string => wordOf(stateEnglish, state) ?? state
export const stepWords = (step: string): string => wordOf(stepEnglish, step) ?? step
