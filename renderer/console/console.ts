import './api/no-eval.ts'
import { createApp } from 'vue'
import '@fontsource-variable/noto-sans-sc/wght.css'
import './look/look.css'
import Console from './Console.vue'
import { words } from './words/words.ts'
import { reloadAfterUpdate } from './workplace/after-update.ts'
import { openRouter } from './workplace/router.ts'

reloadAfterUpdate(window)
createApp(Console).use(words).use(openRouter()).mount('#console')
