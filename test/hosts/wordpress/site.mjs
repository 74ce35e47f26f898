/**
 * A WordPress of its own, from Debian's packages: MariaDB in a folder of its own and on a socket there, PHP's own server on
 * loopback. Nothing of it is kept.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../../src/tools/build/install.mjs';
import { freePort } from '../../free-port.mjs';

/** Each program, and the package that has it. PHP's extensions come with the last two, which have no program of their own. */
export const programs = {
  mariadbd: 'mariadb-server',
  'mariadb-install-db': 'mariadb-server',
  php: 'php-cli',
};

/** What else has to be there, by a file of each package. */
export const packages = {
  wordpress: '/usr/share/wordpress/wp-load.php',
  'wordpress-theme-twentytwentythree': '/usr/share/wordpress/wp-content/themes/twentytwentythree/style.css',
};

/** Who uses the site; the password of each is its name. */
export const users = ['administrator', 'author'];

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

const here = join(root, 'test/hosts/wordpress');

/** Runs a program to its end. */
function run(program, words, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, words, { encoding: 'utf8', ...options });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${error ?? ''}${stderr}${stdout}`);
  return stdout;
}

/** Asks until there is an answer: neither server says when it is ready. */
async function until(isReady, what) {
  const started = performance.now();
  while (!(await isReady())) {
    if (performance.now() - started > 60_000) throw new Error(`${what} did not start within a minute.`);
    await wait(100);
  }
}

/**
 * Starts it.
 *
 * @param files what lies in the root of the site: a folder to be copied, or a text, by its path
 * @returns `origin`; `folder`, WordPress's own; `version`; `rest(user, path, options)` and `publish(user, content)`; `close()`
 */
export async function startSite(files) {
  const home = mkdtempSync(join(tmpdir(), 'wordpress-'));
  const folder = join(home, 'site');
  const data = join(home, 'data');
  const socket = join(home, 'db.sock');
  const started = [];

  /** In a group of its own, which ends with it: PHP's server has workers. */
  const start = (program, words, options) => {
    const child = spawn(program, words, { detached: true, stdio: 'ignore', ...options });
    started.push(child);
  };

  /** In the reverse order, and at once; what they hold is thrown away. */
  const close = () => {
    process.off('exit', close);
    for (const signal of signals) process.off(signal, stop);
    for (const { pid } of started.splice(0).reverse()) {
      try {
        process.kill(-pid, 'SIGKILL');
      } catch {
        // It has ended already.
      }
    }
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  // By itself, a signal would end this process alone.
  const stop = () => process.exit(1);
  process.once('exit', close);
  for (const signal of signals) process.once(signal, stop);

  try {
    const asUser = process.getuid?.() === 0 ? ['--user=root'] : [];
    run('mariadb-install-db', [
      '--no-defaults',
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      ...asUser,
    ]);
    start('mariadbd', [
      '--no-defaults',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(home, 'db.pid')}`,
      '--skip-networking',
      '--innodb-flush-log-at-trx-commit=0',
      ...asUser,
    ]);

    cpSync('/usr/share/wordpress', folder, {
      recursive: true,
      dereference: true,
      filter: (path) => !/\/(wp-config\.php|\.htaccess)$/.test(path),
    });
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const config = readFileSync(join(here, 'wp-config.php'), 'utf8')
      .replaceAll('{{socket}}', socket)
      .replaceAll('{{origin}}', origin);
    writeFileSync(join(folder, 'wp-config.php'), config);
    mkdirSync(join(folder, 'wp-content/mu-plugins'), { recursive: true });
    cpSync(join(here, 'theme.php'), join(folder, 'wp-content/mu-plugins/theme.php'));
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      if (path.endsWith('/')) cpSync(content, join(folder, path), { recursive: true });
      else writeFileSync(join(folder, path), content);
    }

    const isUp = () =>
      spawnSync('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', 'create database if not exists wp'])
        .status === 0;
    await until(isUp, 'MariaDB');
    const passwords = JSON.parse(run('php', [join(here, 'set-up.php'), folder, ...users]));
    const version = run('php', ['-r', 'require $argv[1]; echo $wp_version;', join(folder, 'wp-includes/version.php')]);

    // Above what a list reads, so that the plugin has something to refuse; below what the tests send.
    const limits = ['-d', 'upload_max_filesize=6M', '-d', 'post_max_size=8M'];
    start('php', [...limits, '-S', `127.0.0.1:${port}`, '-t', folder], {
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
    });
    const answers = () =>
      fetch(`${origin}/readme.html`).then(
        ({ ok }) => ok,
        () => false,
      );
    await until(answers, "PHP's server");

    /** Asks WordPress's REST interface as one of the users. */
    const rest = async (user, path, { method = 'GET', body } = {}) => {
      const answer = await fetch(`${origin}/?rest_route=/wp/v2/${path}`, {
        method,
        headers: {
          Authorization: `Basic ${Buffer.from(`${user}:${passwords[user]}`).toString('base64')}`,
          'Content-Type': 'application/json',
        },
        body: body && JSON.stringify(body),
      });
      const json = await answer.json();
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}, ${json.message}`);
      return json;
    };

    return {
      origin,
      folder,
      version,
      rest,
      close,
      /** Publishes a post and resolves with its address. */
      async publish(user, content) {
        const { id } = await rest(user, 'posts', {
          method: 'POST',
          body: { title: 'Subprocessors', status: 'publish', content },
        });
        return `${origin}/?p=${id}`;
      },
    };
  } catch (error) {
    close();
    throw error;
  }
}
