// Without a configuration of its own svelte-check takes the project's Vite configuration for one.
export default {};
