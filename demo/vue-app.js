import { createApp } from 'vue';
import Subprocessors from './Subprocessors.vue';

createApp(Subprocessors).mount('#app');
