/** What an extension promises, and what the content turns out to be. */
export type FileFamily =
  'video' | 'picture' | 'document' | 'webpage' | 'table' | 'office' | 'archive' | 'program' | 'audio' | 'text'

const extensions: Readonly<Record<FileFamily, string>> = {
  video: 'mp4 m4v mov qt webm mkv avi wmv asf flv f4v ts mts m2ts mpg mpeg vob 3gp 3g2 rm rmvb ogv mxf',
  picture: 'jpg jpeg jfif jpe png apng webp gif svg bmp tif tiff heic heif avif psd ico jxl',
  document: 'pdf',
  webpage: 'html htm xhtml',
  table: 'csv xlsx',
  office: 'pptx ppt pps ppsx docx doc docm pptm xls xlsm wps dps et odt odp ods rtf mht mhtml ofd caj epub',
  archive: 'zip rar 7z gz tar xz bz2 iso cab zst',
  program: 'exe msi dll scr com bat cmd ps1 vbs js sh apk lnk jar elf deb rpm dmg swf',
  audio: 'mp3 wav m4a aac flac ogg oga opus wma amr ape',
  text: 'txt md log xml json srt vtt ass ini cfg',
}

const familyOf = new Map<string, FileFamily>(
  (Object.entries(extensions) as [FileFamily, string][]).flatMap(([family, list]) =>
    list.split(' ').map((extension) => [extension, family] as const),
  ),
)

export const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

export const familyOfExtension = (extension: string): FileFamily | null => familyOf.get(extension) ?? null

/** A name to tell a person: the extension in capitals, as it stands on the tin. */
export const formatName = (extension: string): string =>
  ({ asf: 'WMV', cfb: 'Office 97', matroska: 'MKV' })[extension] ?? extension.toUpperCase()
