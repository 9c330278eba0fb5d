import { guarded } from '#app/server/guard.server.ts';

/** For whoever watches over the server: 200 when the database answers. */
export const loader = guarded('health.read', async ({ services }) => {
  try {
    await services.database.ping();
    return Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } });
  } catch {
    return Response.json({ status: 'database unavailable' }, { status: 503, headers: { 'Cache-Control': 'no-store' } });
  }
});
