import { createApp } from 'vue'
import '@fontsource-variable/noto-sans-sc/wght.css'
import './look/look.css'
import Console from './Console.vue'
import { words } from './words/words.ts'
import { openRouter } from './workplace/router.ts'

createApp(Console).use(words).use(openRouter()).mount('#console')
