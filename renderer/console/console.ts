import { createApp } from 'vue'
import '@fontsource-variable/noto-sans-sc/wght.css'
import './look/look.css'
import Console from './Console.vue'
import { words } from './words/words.ts'

createApp(Console).use(words).mount('#console')
